// An invented film player: it plays a sunrise, and tells its own server about every press.
(function () {
  var button = document.querySelector('button');
  var seen = document.querySelector('progress');
  var timer;

  function tell(kind) {
    navigator.sendBeacon('/player/event?kind=' + kind + '&at=' + seen.value);
  }

  button.addEventListener('click', function () {
    var playing = button.getAttribute('aria-pressed') === 'true';
    button.setAttribute('aria-pressed', String(!playing));
    button.textContent = playing ? 'Play' : 'Pause';
    document.body.classList.toggle('playing', !playing);
    clearInterval(timer);
    if (!playing)
      timer = setInterval(function () {
        seen.value += 1;
      }, 1000);
    tell(playing ? 'pause' : 'play');
  });

  tell('ready');
})();
