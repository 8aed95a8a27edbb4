const { execFileSync } = require("node:child_process");
const { mkdtempSync, readFileSync, rmSync } = require("node:fs");
const { tmpdir } = require("node:os");
const path = require("node:path");

/** A key and a certificate for localhost that signs itself and is good for a day. Throws where there is no openssl to make it. */
function selfSigned() {
  const folder = mkdtempSync(path.join(tmpdir(), "standin-"));
  const [key, cert] = [path.join(folder, "key.pem"), path.join(folder, "cert.pem")];
  try {
    execFileSync(
      "openssl",
      [
        "req",
        "-x509",
        "-newkey",
        "ec",
        "-pkeyopt",
        "ec_paramgen_curve:prime256v1",
        "-nodes",
        "-days",
        "1",
        "-subj",
        "/CN=localhost",
      ].concat(["-addext", "subjectAltName=DNS:localhost,IP:127.0.0.1", "-keyout", key, "-out", cert]),
      { stdio: "ignore" },
    );
    return { key: readFileSync(key), cert: readFileSync(cert) };
  } catch (error) {
    if (error.code === "ENOENT") throw new Error("The local Excel needs https, and openssl, which makes the certificate, is missing.");
    throw error;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

module.exports = { selfSigned };
