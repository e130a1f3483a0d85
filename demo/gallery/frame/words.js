// Runs before desk.js: a page in Welsh has its own words, and the film its own title.
(function () {
  if (document.documentElement.lang !== 'cy') return;

  // The template has its title before the later observer of desk.js sees it.
  new MutationObserver(function (records, observer) {
    var template = document.querySelector('template[data-consent]');
    var film = template && template.content.querySelector('iframe');
    if (!film) return;
    observer.disconnect();
    film.title = 'Ffilm am ofal';
  }).observe(document, {childList: true, subtree: true});

  document.addEventListener('DOMContentLoaded', function () {
    document.querySelectorAll('[data-cy]').forEach(function (element) {
      element.textContent = element.dataset.cy;
    });
  });
})();
