const config = JSON.stringify({
  organisation: {name: 'Example Trust', email: 'privacy@example.org'},
  links: {policy: '/privacy/', rights: '/privacy/request/'},
  categories: [
    {id: 'necessary'},
    {id: 'analytics', services: [{id: 'counter', name: 'Counter', purpose: 'Counts visits.'}]},
    {id: 'marketing', services: [{id: 'adverts', name: 'Adverts'}]},
    {id: 'media', services: [{id: 'films', name: 'Films'}]},
  ],
});

const preload = (file: string): string => `<link rel="modulepreload" href="/privacy/${file}">`;

/** A page of text on which nobody has answered yet. `preload` in the query names files to fetch at once. */
export const uiPage = (query: URLSearchParams): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>A page to measure the interface on</title>
${query.getAll('preload').map(preload).join('\n')}
<script type="application/json" id="privacy-desk-config">${config}</script>
<script src="/privacy/desk.js"></script>
</head>
<body>
<h1>A page to measure the interface on</h1>
<p><a href="#privacy-desk">Cookie settings</a></p>
${'<p>Text of the page, as long as a paragraph usually is, so that there is something to move about.</p>'.repeat(30)}
</body>
</html>`;
