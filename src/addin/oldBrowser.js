/* Runs first, in whatever browser this Excel has; so it is written as in 1999. An engine that cannot run the pane gets a plain page instead. */
(function () {
  var able =
    typeof Promise !== "undefined" &&
    typeof Symbol !== "undefined" &&
    typeof Worker !== "undefined" &&
    typeof structuredClone !== "undefined" &&
    "noModule" in document.createElement("script");
  if (!able) location.replace("old-excel.html");
})();
