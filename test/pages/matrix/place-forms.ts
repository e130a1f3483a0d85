import type {CategoryName, Form} from './form.ts';

/** Where held markup can be, in the order of `places.html` and `router.html`. */
export const placeForms: readonly Form[] = [
  form('head', 'template in `<head>`', 'analytics', {requests: ['script.js', 'sheet.css']}),
  form('body', 'template in `<body>`', 'marketing'),
  form('component', 'template that a component renders', 'analytics'),
  form('shadow', 'template in an open shadow root (`attachShadow`)', 'marketing'),
  form('declarative-shadow', 'template in a declarative shadow root', 'analytics'),
  form('inserted', 'template, parked frame and script that a script inserts', 'marketing', {
    requests: ['script.js', 'page.html', 'parked.html', 'plain.js'],
    scripts: ['script', 'plain'],
  }),
  form('shadow-in-shadow', 'template in a shadow root in a shadow root that a script inserts', 'analytics'),
  form('router', 'template in a `<body>` with which a router replaces the old one', 'analytics', {
    page: 'router',
    requests: ['script.js', 'sheet.css'],
  }),
  form('router-parked', 'parked image and script in such a `<body>`', 'marketing', {
    page: 'router',
    requests: ['pixel.gif', 'script.js'],
  }),
];

function form(name: string, title: string, needs: CategoryName, rest: Partial<Form> = {}): Form {
  return {
    name,
    title,
    page: 'places',
    needs: [needs],
    requests: ['script.js', 'page.html'],
    scripts: ['script'],
    ...rest,
  };
}
