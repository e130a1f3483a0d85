// An invented advertising pixel of the usual kind: it names the visitor and reports every page.
(function () {
  var own = new URL(document.currentScript.src);
  var DAYS_90 = 7776000;
  var account = '';

  function visitor() {
    var found = document.cookie.match(/(?:^|; )_demo_ad=([^;]*)/);
    var id = found ? found[1] : 'ad.1.' + Date.now() + '.' + Math.floor(Math.random() * 1e9);
    document.cookie = '_demo_ad=' + id + ';path=/;max-age=' + DAYS_90 + ';samesite=lax';
    return id;
  }

  function obey(command) {
    if (command[0] === 'init') account = command[1];
    if (command[0] === 'track') {
      var query = new URLSearchParams({id: account, ev: command[1], dl: location.href, vid: visitor()});
      new Image().src = own.origin + '/pixel/track?' + query;
    }
  }

  var waiting = window.adline ? window.adline.queue : [];
  window.adline = function () {
    obey(arguments);
  };
  waiting.forEach(obey);
})();
