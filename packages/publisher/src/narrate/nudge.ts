/**
 * The page beside an aligned recording where an editor listens to the beginning of a sentence and moves it by ear. It opens from the
 * disk, asks no server, and gives the timing document back as a file to save over the old one.
 */
import { html, jsonForScript } from '../write/html.js';

export interface NudgedSentence {
  readonly text: string;
  readonly doubtful: boolean;
}

/** @param timing the Guided Navigation document, with one clip for each of `sentences` in its order */
export function nudgePage(
  id: string,
  title: string,
  timing: unknown,
  sentences: readonly NudgedSentence[],
): string {
  const row = ({ text, doubtful }: NudgedSentence, at: number) => html`<li${
    doubtful ? html` class="doubtful"` : undefined
  }>${doubtful ? html`<strong>Nên nghe lại.</strong> ` : undefined}${text}<br>
<button type="button" data-play="${at}">Nghe câu này</button>
<button type="button" data-at="${at}" data-by="-0.1">Bắt đầu sớm hơn</button>
<button type="button" data-at="${at}" data-by="0.1">Bắt đầu muộn hơn</button>
<output></output></li>
`;
  return html`<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Chỉnh giờ: ${title}</title>
<style>
body{max-width:46em;margin:0 auto;padding:16px;font:20px/1.5 system-ui,sans-serif;color:#1b1a17;background:#fffdf9}
button{min-height:48px;margin:4px 8px 4px 0;padding:8px 16px;border:2px solid #0c4f6b;border-radius:8px;background:#fff;color:#0c4f6b;font:inherit}
li{margin:0 0 16px;padding:8px 12px;border-inline-start:6px solid transparent}
.doubtful{border-color:#8a1c12;background:#f5efe8}
header{position:sticky;top:0;background:#fffdf9;padding:8px 0}
</style></head>
<body><h1>${title}</h1>
<p>Bấm “Nghe câu này”. Nghe mất đầu câu thì bấm “Bắt đầu sớm hơn”; nghe lẫn đuôi câu trước thì bấm “Bắt đầu muộn hơn”. Mỗi lần bấm là một phần mười giây, và câu được đọc lại ngay.
Xong thì bấm “Lưu tệp giờ”, chép tệp vừa tải đè lên tệp ${id}.json cạnh trang này, rồi chạy lại e-bulletin build.</p>
<header><button type="button" data-save>Lưu tệp giờ</button> <span role="status"></span></header>
<audio src="${id}.mp3" preload="auto"></audio>
<ol>
${sentences.map(row)}</ol>
<script type="application/json">${jsonForScript(timing)}</script>
<script>${{ markup: SCRIPT.replace(/ID/g, id) }}</script>
</body></html>
`.markup;
}

/** Runs in the page. A beginning stays between those of its neighbours; where two sentences touched, they touch still. */
const SCRIPT = `
const timing = JSON.parse(document.querySelector('[type="application/json"]').textContent);
const audio = document.querySelector('audio');
const status = document.querySelector('[role=status]');
const clips = [];
const find = (one) => {
  const [, href, start, end] = /^(.*)#t=([\\d.]+),([\\d.]+)$/.exec(one.audioref ?? '') ?? [];
  if (href) clips.push({ one, href, start: Number(start), end: Number(end) });
  (one.children ?? []).forEach(find);
};
timing.guided.forEach(find);
const outputs = document.querySelectorAll('output');
const show = () => clips.forEach(({ start }, at) => {
  outputs[at].textContent = Math.floor(start / 60) + ':' + (start % 60).toFixed(1).padStart(4, '0').replace('.', ',');
});
let stop = Infinity;
const play = (at) => {
  audio.currentTime = clips[at].start;
  stop = clips[at].end;
  audio.play().catch(() => { status.textContent = 'Không phát được tệp ID.mp3: để trang này cạnh bản thu.'; });
};
audio.addEventListener('timeupdate', () => { if (audio.currentTime >= stop) audio.pause(); });
const move = (at, by) => {
  const clip = clips[at], before = clips[at - 1];
  const touched = before && before.end >= clip.start;
  const start = Math.min(clip.end - 0.2, Math.max(before ? before.start + 0.2 : 0, clip.start + by));
  clip.start = Math.round(start * 1000) / 1000;
  if (before && (touched || before.end > clip.start)) before.end = clip.start;
  for (const { one, href, start, end } of clips) one.audioref = href + '#t=' + start + ',' + end;
  status.textContent = 'Có thay đổi chưa lưu.';
  show();
  play(at);
};
const save = () => {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([JSON.stringify(timing) + '\\n'], { type: 'application/json' }));
  link.download = 'ID.json';
  link.click();
  status.textContent = 'Đã lưu tệp ID.json vào thư mục tải về.';
};
document.addEventListener('click', ({ target: { dataset } }) => {
  if (dataset.play) play(Number(dataset.play));
  if (dataset.by) move(Number(dataset.at), Number(dataset.by));
  if ('save' in dataset) save();
});
addEventListener('beforeunload', (event) => { if (status.textContent.startsWith('Có')) event.preventDefault(); });
show();
`;
