// Runs before desk.js: deletes what an earlier answer stored, and adds the gallery's configuration to the page.
(function () {
  var setup = (window.frameElement && window.frameElement.setup) || {state: 'bar', config: {}};
  var name = (setup.config.cookie && setup.config.cookie.name) || 'gallery-' + setup.state;
  document.cookie = name + '=; path=/; max-age=0';
  [localStorage, sessionStorage].forEach(function (store) {
    Object.keys(store).forEach(function (key) {
      if (key.indexOf(name + '-') === 0) store.removeItem(key);
    });
  });
  if (setup.state === 'gpc')
    Object.defineProperty(Navigator.prototype, 'globalPrivacyControl', {
      configurable: true,
      get: function () {
        return true;
      },
    });
  var config = document.createElement('script');
  config.type = 'application/json';
  config.id = 'privacy-desk-config';
  config.textContent = JSON.stringify(setup.config);
  document.head.append(config);
  if (setup.language) document.documentElement.lang = setup.language;
  if (setup.held !== undefined) holdFor(setup.held);
  document.documentElement.dataset.state = setup.state;
  parent.postMessage('parsed', location.origin);

  // The template has the category and the service of the configuration, or is gone, before the later observer of desk.js sees it.
  function holdFor(held) {
    new MutationObserver(function (records, observer) {
      var template = document.querySelector('template[data-consent]');
      if (!template) return;
      observer.disconnect();
      if (!held) return template.remove();
      template.dataset.consent = held.category;
      if (held.service) template.dataset.service = held.service;
      else delete template.dataset.service;
    }).observe(document, {childList: true, subtree: true});
  }
})();
