// Languages that nobody speaks, made from English by a rule: what stays English on a page was never
// translatable, and what is cut has no room for German.

export type Pseudo = 'long' | 'mirrored';

const LONG: Record<string, string> = {
  ...{ a: 'á', c: 'ç', e: 'é', i: 'í', l: 'ł', n: 'ñ', o: 'ö', r: 'ř', s: 'š', t: 'ţ', u: 'ü' },
  ...{ y: 'ý', A: 'Å', C: 'Ç', E: 'É', I: 'Í', K: 'Ķ', N: 'Ñ', O: 'Ö', S: 'Š', T: 'Ţ', W: 'Ŵ' },
  ...{ d: 'ð', g: 'ğ', h: 'ĥ', k: 'ķ', w: 'ŵ', z: 'ž', b: 'ƀ', m: 'ɱ', p: 'þ', v: 'ṽ', Y: 'Ý' },
};
/** Hebrew letters: strong right-to-left ones that nearly every machine can show. */
const MIRRORED = 'אבגדהוזחטיכלמנסעפצקרשתאבגד';

/** A text in a language of that kind. `$1` and `$$` stay what they are. */
export function pseudo(text: string, kind: Pseudo): string {
  return text
    .split(/(\$(?:\d|\$))/)
    .map((part, at) => (at % 2 === 1 ? part : kind === 'long' ? lengthen(part) : mirror(part)))
    .join('');
}

/** Accents on all letters, and about a third more of them: every third vowel is drawn out. */
function lengthen(text: string): string {
  let vowels = 0;
  return text.replace(/[a-z]/gi, (letter) => {
    const drawn = LONG[letter] ?? letter;
    if (!/[aeiou]/.test(letter)) return drawn;
    vowels += 1;
    return vowels % 3 === 0 ? drawn : drawn + drawn;
  });
}

function mirror(text: string): string {
  return text.replace(
    /[a-z]/gi,
    (letter) => MIRRORED[letter.toLowerCase().charCodeAt(0) - 97] ?? letter,
  );
}
