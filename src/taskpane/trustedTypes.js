/* The page lets no text become code. What asks for scripts by address (Office.js for its part for Excel, webpack for a step of the pane, the engine for
   its worker) gets those of this page's own place and Microsoft's, and no other. To be loaded before anything else. */
(function () {
  if (!window.trustedTypes) return;
  var allowedHosts = ["https://appsforoffice.microsoft.com"];
  window.trustedTypes.createPolicy("default", {
    // Office.js empties an element in this way; nothing else is ever set.
    createHTML: function (text) {
      if (text === "") return text;
      throw new TypeError("HTML from a text was refused.");
    },
    createScriptURL: function (address) {
      var asked = new URL(address, document.baseURI);
      // A page from a folder has its scripts beside it, and makes its workers of text.
      var ownFolder = location.protocol === "file:" && (asked.protocol === "file:" || asked.protocol === "blob:");
      if (ownFolder || asked.origin === location.origin || allowedHosts.indexOf(asked.origin) >= 0) return address;
      throw new TypeError("A script from " + asked.origin + " was refused.");
    },
  });
})();
