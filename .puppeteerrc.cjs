// The tests drive the browsers of the operating system; nothing is downloaded for them.
module.exports = {skipDownload: true};
