import type {CategoryName, Form} from './form.ts';

const form = (name: string, title: string, needs: CategoryName, rest: Partial<Form> = {}): Form => ({
  name,
  title,
  page: 'places',
  needs: [needs],
  asks: ['script.js', 'page.html'],
  runs: ['script'],
  ...rest,
});

/** Where held markup may stand, in the order of `places.html` and `router.html`. */
export const placeForms: readonly Form[] = [
  form('head', 'template in `<head>`', 'analytics', {asks: ['script.js', 'sheet.css']}),
  form('body', 'template in `<body>`', 'marketing'),
  form('component', 'template that a component renders', 'analytics'),
  form('shadow', 'template in an open shadow root (`attachShadow`)', 'marketing'),
  form('declarative-shadow', 'template in a declarative shadow root', 'analytics'),
  form('inserted', 'template, parked frame and script inserted by a script', 'marketing', {
    asks: ['script.js', 'page.html', 'parked.html', 'plain.js'],
    runs: ['script', 'plain'],
  }),
  form('shadow-in-shadow', 'template in a shadow root in a shadow root, inserted later', 'analytics'),
  form('router', 'template in a `<body>` that a router puts in place of the old one', 'analytics', {
    page: 'router',
    asks: ['script.js', 'sheet.css'],
  }),
  form('router-parked', 'parked image and script in such a `<body>`', 'marketing', {
    page: 'router',
    asks: ['pixel.gif', 'script.js'],
  }),
];
