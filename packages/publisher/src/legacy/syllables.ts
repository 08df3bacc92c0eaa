/**
 * Tells whether a word can be a Vietnamese syllable: onset, rhyme and tone after the school grammar. Evidence for the
 * detection of encodings, no spelling check: every syllable in use passes, letters put together by chance rarely do.
 */

const onsets = 'b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x'.split(' ');

const rhymes = new Set(
  `a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
   e ec em en eng eo ep et ê êch êm ên ênh êp êt êu i ia ich iêc iêm iên iêng iêp iêt iêu im in ing inh ip it iu
   o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong ooc oong op ot
   ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt
   u ua uân uâng uât uây uc ue uê uêch uênh ui um un ung uơ uôc uôi uôm uôn uông uôt up ut uy uya uych uyên uyêt uynh uyp
   uyt uyu ư ưa ưc ưi ưm ưn ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu y yêm yên yêng yêt yêu ych ynh yt`.split(
    /\s+/,
  ),
);

/** Rhymes that end in a stop carry only the acute or the dot-below tone. */
const stopped = /(?:ch|[cpt])$/;
const tones = /[\u0300\u0301\u0303\u0309\u0323]/g;

/** `word` in any case and normal form, letters only. */
export function couldBeSyllable(word: string): boolean {
  const decomposed = word.toLowerCase().normalize('NFD');
  const found = decomposed.match(tones) ?? [];
  if (found.length > 1) return false;
  const plain = decomposed.replace(tones, '').normalize('NFC');
  const stopTone = found.length === 0 || found[0] === '\u0301' || found[0] === '\u0323';
  return ['', ...onsets].some((onset) => {
    if (!plain.startsWith(onset)) return false;
    const rhyme = plain.slice(onset.length);
    // "gì", "gìn": the i of the onset is the rhyme's own.
    if (!rhymes.has(rhyme)) return false;
    return !stopped.test(rhyme) || (stopTone && found.length === 1);
  });
}
