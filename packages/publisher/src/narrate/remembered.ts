/** How the issue in a folder was last built: `narrate` and `align` need its PDF, and build it again with the same options. */
import { basename, dirname, join } from 'node:path';
import type { BuildOptions } from '../build/options.js';
import { EXIT, PublisherError } from '../errors.js';
import { writeWhole, type Files } from '../files.js';
import { say } from '../model/say.js';

export type RememberedBuild = Omit<BuildOptions, 'signal' | 'files' | 'password' | 'force'> & {
  /** It had a password, which is written nowhere. */
  readonly locked?: boolean;
};

const NAME = 'build.json';

/** Writes into the hidden work folder, on this computer only; a build that cannot remember is a build all the same. */
export async function rememberBuild(
  files: Files,
  root: string,
  options: BuildOptions,
  absolute: { input: string; docx?: string; out: string },
): Promise<void> {
  const { signal: _signal, files: _files, password, force: _force, ...rest } = options;
  const remembered: RememberedBuild = {
    ...rest,
    ...absolute,
    ...(password === undefined ? {} : { locked: true }),
  };
  await writeWhole(files, join(root, NAME), JSON.stringify(remembered)).catch(() => undefined);
}

/** @throws PublisherError where the folder was not built here */
export async function recallBuild(
  files: Files,
  out: string,
): Promise<{ build: RememberedBuild; root: string }> {
  for (const root of [
    join(dirname(out), `.${basename(out)}.e-bulletin`),
    join(out, '.e-bulletin'),
  ]) {
    try {
      const build = JSON.parse(
        (await files.readFile(join(root, NAME))).toString('utf8'),
      ) as RememberedBuild;
      if (typeof build.input === 'string') return { build: { ...build, out }, root };
    } catch {
      // The next place, or the error below.
    }
  }
  const kind = await files.stat(out).then(
    (info) => (info.isDirectory() ? 'folder' : 'file'),
    () => undefined,
  );
  if (kind !== 'folder') {
    throw new PublisherError({
      code: 'narrate.no-issue',
      exit: EXIT.input,
      message: kind
        ? say(`${out} không phải là thư mục bản tin.`, `${out} is no folder of an issue.`)
        : say(`Không có thư mục ${out}.`, `There is no folder ${out}.`),
      hint: say(
        'Tạo bản tin trước: e-bulletin build ban-tin.pdf --out so-8; rồi đưa thư mục so-8 cho lệnh này.',
        'Make the issue first: e-bulletin build bulletin.pdf --out so-8; then give this command the folder so-8.',
      ),
    });
  }
  throw new PublisherError({
    code: 'narrate.not-built',
    exit: EXIT.input,
    message: say(
      `Không biết bản tin ${out} được tạo từ tệp PDF nào.`,
      `It is not known from which PDF ${out} was made.`,
    ),
    hint: say(
      'Chạy lại lệnh build cho thư mục này trên máy này, rồi chạy lại lệnh vừa rồi.',
      'Run build for this folder on this computer, then run this command again.',
    ),
  });
}
