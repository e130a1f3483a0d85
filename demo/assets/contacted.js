// Lists, from the vendors' own log, every request that has reached them since this page was opened.
(function () {
  var strip = document.querySelector('.contacted');
  var list = strip.querySelector('ol');
  var count = strip.querySelector('.count');
  var since = Number(strip.dataset.since);
  var shown = 0;
  var chosen;
  var EVERY = 1500;

  // As a person would read it; what cannot be decoded stays as it came.
  function readable(path) {
    try {
      return decodeURIComponent(path.replace(/\+/g, ' '));
    } catch {
      return path;
    }
  }

  function item(className, cells) {
    var line = document.createElement('li');
    if (className) line.className = className;
    cells.forEach(function (text) {
      var cell = document.createElement('span');
      cell.textContent = text;
      line.append(cell);
    });
    return line;
  }

  function say() {
    strip.dataset.count = String(shown);
    count.textContent =
      shown === 0 ? '0 requests so far' : shown + (shown === 1 ? ' request' : ' requests') + ' so far';
  }

  function show(entries) {
    entries.forEach(function (entry) {
      since = entry.number;
      shown += 1;
      var line = item('', [
        new Date(entry.time).toLocaleTimeString('en-GB'),
        entry.kind,
        entry.method + ' ' + readable(entry.path),
      ]);
      // What reached the vendors before the choice stands above it, although we hear of it only now.
      list.insertBefore(line, chosen && entry.time < chosen.time ? chosen.line : null);
    });
    say();
  }

  function ask() {
    if (document.hidden) return Promise.resolve();
    return fetch('/contacted?since=' + since)
      .then(function (answer) {
        return answer.json();
      })
      .then(show)
      .catch(function () {
        count.textContent = 'the log cannot be reached';
      });
  }

  function keepAsking() {
    ask().then(function () {
      setTimeout(keepAsking, EVERY);
    });
  }

  document.addEventListener('privacy-desk:choice', function () {
    chosen = {time: Date.now(), line: item('choice', ['You chose. What follows, your choice allows.'])};
    list.append(chosen.line);
  });

  say();
  keepAsking();
})();
