// Before the first paint: what this reader chose on this device. Everything works without.
(function () {
  var root = document.documentElement;
  root.dataset.js = "";
  try {
    var theme = localStorage.getItem("theme");
    if (theme === "light" || theme === "dark") root.dataset.theme = theme;
    var size = localStorage.getItem("text-size");
    if (size === "1" || size === "2" || size === "3") root.dataset.textSize = size;
  } catch (e) { /* storage is switched off */ }
})();
