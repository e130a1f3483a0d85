// Runs before desk.js: deletes what an earlier answer stored, and adds the gallery's configuration to the page.
(function () {
  var setup = (window.frameElement && window.frameElement.setup) || {state: 'bar', config: {}};
  var name = 'gallery-' + setup.state;
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
  document.documentElement.dataset.state = setup.state;
  parent.postMessage('parsed', location.origin);
})();
