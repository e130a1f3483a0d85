// A stand-in for Google's tag: it speaks the same way, sets the same cookies and sends a hit in the same shape.
(function () {
  var own = new URL(document.currentScript.src);
  var YEARS_2 = 63072000;
  var consent = {};

  function cookie(name, value) {
    document.cookie = name + '=' + value + ';path=/;max-age=' + YEARS_2 + ';samesite=lax';
  }

  function read(name) {
    var found = document.cookie.match('(?:^|; )' + name + '=([^;]*)');
    return found && found[1];
  }

  function hit(id) {
    var seconds = Math.floor(Date.now() / 1000);
    var client = read('_ga') || 'GA1.1.' + Math.floor(Math.random() * 2147483647) + '.' + seconds;
    cookie('_ga', client);
    cookie('_ga_' + id.replace('G-', ''), 'GS2.1.s' + seconds + '$o1$g0$t' + seconds);
    var signal =
      'G1' + Number(consent.ad_storage === 'granted') + Number(consent.analytics_storage === 'granted');
    var query = new URLSearchParams({
      v: '2',
      tid: id,
      cid: client.replace('GA1.1.', ''),
      gcs: signal,
      en: 'page_view',
      dl: location.href,
      dt: document.title,
    });
    navigator.sendBeacon(own.origin + '/g/collect?' + query);
  }

  function obey(command) {
    // Only an arguments object is a command; Google's tag passes over plain arrays in silence.
    if (Object.prototype.toString.call(command) !== '[object Arguments]') return;
    if (command[0] === 'consent') Object.assign(consent, command[2]);
    if (command[0] === 'config' && consent.analytics_storage !== 'denied') hit(command[1]);
  }

  var layer = (window.dataLayer = window.dataLayer || []);
  var push = layer.push;
  layer.forEach(obey);
  layer.push = function (command) {
    obey(command);
    return push.apply(layer, arguments);
  };
})();
