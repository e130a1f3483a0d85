// Brings the page into its state by pressing what a visitor would press, then sends 'ready' to the gallery.
(function () {
  var state = document.documentElement.dataset.state;

  // The page in the frame is a picture of yours: its links lead to pages that are not there.
  document.addEventListener('click', function (event) {
    var link = event.composedPath().find(function (element) {
      return element.localName === 'a';
    });
    if (link && (link.getAttribute('href') || '').indexOf('#') !== 0) event.preventDefault();
  });

  // The cookie of this frame has a name of its own. Visitors read the one that a real page has.
  function showRealName() {
    var setup = window.frameElement && window.frameElement.setup;
    if (setup && setup.cookieName) renameIn(document, setup.config.cookie.name, setup.cookieName);
  }

  function renameIn(root, name, realName) {
    var texts = document.createTreeWalker(root);
    for (var node = texts.nextNode(); node; node = texts.nextNode()) {
      if (node.shadowRoot) renameIn(node.shadowRoot, name, realName);
      // What is in a script is no text that is shown.
      if (node.nodeType === 3 && node.parentNode.localName !== 'script' && node.data.indexOf(name) >= 0)
        node.data = node.data.replaceAll(name, realName);
    }
  }

  setInterval(showRealName, 500);

  function ready() {
    showRealName();
    parent.postMessage('ready', location.origin);
  }

  function accept() {
    var button = document.querySelector('privacy-desk [part~="accept"]');
    if (button) button.click();
  }

  // Gives up after five seconds; the frame is then shown as it is.
  async function until(condition) {
    for (var tries = 0; tries < 50 && !(await condition()); tries += 1)
      await new Promise(function (resolve) {
        setTimeout(resolve, 100);
      });
  }

  // The panel takes the focus when it opens. The gallery can only move the focus back after that.
  function isOpen() {
    var desk = document.querySelector('privacy-desk');
    var panel = desk && desk.shadowRoot.querySelector('privacy-desk-panel');
    return panel && panel.shadowRoot && panel.shadowRoot.querySelector('dialog[open]');
  }

  // All categories of the configuration. Refusing them closes the banner, which would cover the placeholder.
  function categoryIds() {
    var config = JSON.parse(document.getElementById('privacy-desk-config').textContent);
    var categories = Array.isArray(config.categories) ? config.categories : [{id: 'media'}];
    return categories.map(function (category) {
      return String(category && category.id);
    });
  }

  function openPanelAt(address) {
    var link = document.querySelector('a[href^="#privacy-desk"]');
    link.href = address;
    link.click();
    link.href = '#privacy-desk';
  }

  var steps = {
    confirmation: accept,
    panel: async function () {
      await window.privacyDesk.open();
      await until(isOpen);
    },
    receipt: async function () {
      accept();
      await window.privacyDesk.whenAllowed('media');
      // The receipt is written shortly after the answer. Without one, the panel says why.
      await until(window.privacyDesk.receipt);
      openPanelAt('#privacy-desk/receipt');
      await until(isOpen);
    },
    embed: function () {
      document.querySelector('main').scrollIntoView();
      return window.privacyDesk.refuse(categoryIds());
    },
    cookies: function () {
      var main = document.querySelector('main');
      var script = document.createElement('script');
      script.type = 'module';
      script.src = '../desk/desk-cookies.js';
      main.replaceChildren(main.firstElementChild, document.createElement('privacy-cookies'), script);
      return window.privacyDesk.refuse(categoryIds());
    },
  };

  document.addEventListener(
    'privacy-desk:shown',
    async function () {
      if (steps[state]) await steps[state]();
      ready();
    },
    {once: true},
  );
})();
