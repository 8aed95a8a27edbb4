import { createHash } from "node:crypto";
import fc from "../tools/properties";
import { sha256 } from "../../src/lists/sha256";

const text = (words: string): Uint8Array => new TextEncoder().encode(words);

describe("the fingerprint of a file", () => {
  it("is that of the standard's own examples (FIPS 180-4)", () => {
    expect(sha256(text(""))).toBe("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    expect(sha256(text("abc"))).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    expect(sha256(text("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq"))).toBe(
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1",
    );
  });

  it("agrees with the platform's for bytes of any length, also for a part of a larger buffer", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.nat(9), (bytes, before) => {
        const whole = new Uint8Array(before + bytes.length);
        whole.set(bytes, before);
        expect(sha256(whole.subarray(before))).toBe(createHash("sha256").update(bytes).digest("hex"));
      }),
      { numRuns: 150 },
    );
  });

  it("holds for a file of some megabytes", () => {
    const bytes = new Uint8Array(3_000_001).map((_, at) => at * 31);
    expect(sha256(bytes)).toBe(createHash("sha256").update(bytes).digest("hex"));
  });
});
