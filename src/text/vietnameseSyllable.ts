import { memoiseText } from "./memoise";
import { toneMarks } from "./unicode";

const rhymes = new Set(
  (
    "a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây e ec em en eng eo ep et ê êch êc êm ên êng ênh êp êt êu i ia ich iêc iêm " +
    "iên iêng iêp iêt iêu im in inh ip it iu o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong ooc oong op ot ô ôc " +
    "ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt u ua uân uâng uât uây uc uê uêch uênh ui um un ung uôc uôi uôm uôn uông uôp uôt uơ up ut uy uya uych uyên uyêt uyn uynh uyp uyt " +
    "uyu ư ưa ưc ưi ưm ưn ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu y yêm yên yêng yêt yêu ynh yn yt ych yp ym"
  ).split(" "),
);
const onset = /^(?:ngh|ng|nh|gh|gi(?=[aăâeêoôơuư])|g|kh|k|ph|p|qu|th|tr|t|ch|c|b|d|đ|h|l|m|n|r|s|v|x)?/;
/** Before p, t, c, ch only sắc and nặng. */
const stopped = /(?:p|t|c|ch)$/;

/** Whether a small-lettered word is spelled as a Vietnamese syllable can be, with one tone at most on any of its vowels. */
export const isVietnameseSyllable: (word: string) => boolean = memoiseText((word) => {
  if (word.length > 9) return false;
  let tone = "";
  let bare = "";
  for (const part of word.normalize("NFD")) {
    if (!toneMarks.includes(part)) bare += part;
    else if (tone === "") tone = part;
    else return false;
  }
  bare = bare.normalize("NFC");
  const rhyme = bare.replace(onset, "");
  if (!rhymes.has(rhyme) && !(bare.startsWith("gi") && rhymes.has(bare.slice(1)))) return false;
  return !stopped.test(rhyme) || tone === "\u0301" || tone === "\u0323";
});
