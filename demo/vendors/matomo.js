// A stand-in for Matomo's tracker: it obeys the same queue, sets the same cookies and sends a hit in the same shape.
(function () {
  var settings = {url: '', site: '1'};
  var MONTHS_13 = 33955200;
  var MINUTES_30 = 1800;

  function hex(length) {
    var text = '';
    while (text.length < length) text += Math.floor(Math.random() * 16).toString(16);
    return text;
  }

  function cookie(name, value, seconds) {
    document.cookie = name + '=' + value + ';path=/;max-age=' + seconds + ';samesite=lax';
  }

  function read(name) {
    var found = document.cookie.match('(?:^|; )' + name.replace(/\./g, '\\.') + '=([^;]*)');
    return found && found[1];
  }

  function track() {
    var domain = '1fff';
    var id = '_pk_id.' + settings.site + '.' + domain;
    var visitor = read(id) || hex(16) + '.' + Math.floor(Date.now() / 1000) + '.';
    cookie(id, visitor, MONTHS_13);
    cookie('_pk_ses.' + settings.site + '.' + domain, '1', MINUTES_30);
    var query = new URLSearchParams({
      idsite: settings.site,
      rec: '1',
      action_name: document.title,
      url: location.href,
      _id: visitor.slice(0, 16),
    });
    new Image().src = settings.url + '?' + query;
  }

  var commands = {
    setTrackerUrl: function (url) {
      settings.url = url;
    },
    setSiteId: function (site) {
      settings.site = site;
    },
    trackPageView: track,
  };

  function obey(command) {
    var run = commands[command[0]];
    if (run) run.apply(null, Array.prototype.slice.call(command, 1));
  }

  // Settings stand behind the first action in the published snippet, and are obeyed before it.
  var queue = window._paq || [];
  var isSetting = function (command) {
    return command[0].indexOf('set') === 0;
  };
  queue.filter(isSetting).forEach(obey);
  queue
    .filter(function (command) {
      return !isSetting(command);
    })
    .forEach(obey);
  window._paq = {push: obey};
})();
