// Brings the page into its state by what a visitor would press, then says so.
(function () {
  var state = document.documentElement.dataset.state;

  function ready() {
    parent.postMessage('ready', location.origin);
  }

  function accept() {
    var button = document.querySelector('privacy-desk [part~="accept"]');
    if (button) button.click();
  }

  // For five seconds; then the frame is shown as it is.
  async function until(isSo) {
    for (var tries = 0; tries < 50 && !(await isSo()); tries += 1)
      await new Promise(function (resolve) {
        setTimeout(resolve, 100);
      });
  }

  // Opening takes the focus: who is told sooner cannot give it back.
  function isOpen() {
    var desk = document.querySelector('privacy-desk');
    var panel = desk && desk.shadowRoot.querySelector('privacy-desk-panel');
    return panel && panel.shadowRoot && panel.shadowRoot.querySelector('dialog[open]');
  }

  // Every category of the configuration, so that no question covers the placeholder.
  function refused() {
    var config = JSON.parse(document.getElementById('privacy-desk-config').textContent);
    var known = Array.isArray(config.categories) ? config.categories : [{id: 'media'}];
    return known.map(function (category) {
      return String(category && category.id);
    });
  }

  function openAt(address) {
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
      // It is written a little after the answer; without one the panel says so.
      await until(window.privacyDesk.receipt);
      openAt('#privacy-desk/receipt');
      await until(isOpen);
    },
    embed: function () {
      document.querySelector('main').scrollIntoView();
      return window.privacyDesk.refuse(refused());
    },
    cookies: function () {
      var main = document.querySelector('main');
      var script = document.createElement('script');
      script.type = 'module';
      script.src = '/gallery/desk/desk-cookies.js';
      main.replaceChildren(main.firstElementChild, document.createElement('privacy-cookies'), script);
      return window.privacyDesk.refuse(refused());
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
