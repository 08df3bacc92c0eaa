// A "voice" for tests: text on stdin, WAV on stdout, one tone of 180 ms for each syllable. Notes each sentence in a file.
//   node tone-voice.mjs <log> [word that it cannot say]
import { appendFileSync } from 'node:fs';
import { text } from 'node:stream/consumers';

const [log, stumble] = process.argv.slice(2);
const said = (await text(process.stdin)).trim();
appendFileSync(log, `${said}\n`);
if (stumble && said.includes(stumble)) {
  process.stderr.write('no such word\n');
  process.exit(3);
}
const rate = 16_000;
const syllables = said.match(/[\p{L}\p{N}]+/gu) ?? [];
const step = Math.round(rate * 0.22);
const samples = Buffer.alloc((syllables.length * step + rate / 5) * 2);
syllables.forEach((syllable, index) => {
  const pitch = 180 + ([...syllable].reduce((sum, char) => sum + char.codePointAt(0), 0) % 200);
  for (let at = 0; at < rate * 0.18; at += 1) {
    const loud = Math.sin((Math.PI * at) / (rate * 0.18));
    const sample = Math.sin((2 * Math.PI * pitch * at) / rate) * loud * 9000;
    samples.writeInt16LE(Math.round(sample), (rate / 10 + index * step + at) * 2);
  }
});
const head = Buffer.alloc(44);
head.write('RIFF', 0);
head.writeUInt32LE(36 + samples.length, 4);
head.write('WAVEfmt ', 8);
head.writeUInt32LE(16, 16);
head.writeUInt16LE(1, 20);
head.writeUInt16LE(1, 22);
head.writeUInt32LE(rate, 24);
head.writeUInt32LE(rate * 2, 28);
head.writeUInt16LE(2, 32);
head.writeUInt16LE(16, 34);
head.write('data', 36);
head.writeUInt32LE(samples.length, 40);
process.stdout.write(Buffer.concat([head, samples]));
