/** Words typed by Telex or VNI where no keyboard program was on. */
import { describe, expect, it } from '@e-bulletin/tools/testing';
import { fromRawKeys } from '../../src/search/raw-keys.js';

describe('words as their keys were pressed', () => {
  for (const [typed, meant] of [
    ['nuowcs', 'nuoc'],
    ['nuowsc', 'nuoc'],
    ['dduwowngf Leej Vaan', 'duong le van'],
    ['d9u7o7ng2', 'duong'],
    ['nhwngx', 'nhung'],
    ['twf thieenj', 'tu thien'],
    ['xaay duwngj', 'xay dung'],
    ['sanr xuaats', 'san xuat'],
    ['nghej An, khu phoos 2', 'nghe an, khu pho 2'],
    ['đất đai', 'đất đai'],
  ] as const)
    it(`“${typed}” is “${meant}”`, () => expect(fromRawKeys(typed)).to.equal(meant));
});
