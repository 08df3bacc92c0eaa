/** A fresh project built as its owner would, by Vite or by webpack; every warning counts. */
import { existsSync } from 'node:fs';
import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build, createLogger, type PluginOption } from 'vite';
import webpack from 'webpack';

/** @returns the folder of the page */
export type Bundle = (project: string) => Promise<string>;

export interface ViteOptions {
  readonly plugins?: PluginOption[];
  /** Browsers, as esbuild names them. */
  readonly target?: string[];
}

export async function withVite(
  project: string,
  { plugins = [], target }: ViteOptions = {},
): Promise<string> {
  const warnings: string[] = [];
  const customLogger = createLogger('warn');
  customLogger.warn = (text) => void warnings.push(text);
  await build({
    root: project,
    base: './',
    configFile: false,
    customLogger,
    logLevel: 'warn',
    plugins,
    // What is large is for its owner to judge: PDFs bring pdf.js and its worker.
    build: {
      chunkSizeWarningLimit: 5000,
      // How long its own plugins took, on a busy machine.
      rolldownOptions: { checks: { pluginTimings: false } },
      ...(target && { target }),
    },
  });
  if (warnings.length > 0) throw new Error(warnings.join('\n'));
  return join(project, 'dist');
}

/** `minimize` takes most of the time and changes nothing of what is asked here. */
export async function withWebpack(
  project: string,
  minimize = process.env['FULL'] === '1',
): Promise<string> {
  const folder = join(project, 'webpack');
  const stats = await new Promise<webpack.Stats>((resolve, reject) =>
    webpack(
      {
        context: project,
        mode: 'production',
        entry: './main.js',
        output: { path: folder, filename: 'main.js' },
        optimization: { minimize },
        performance: { hints: false },
      },
      (error, done) => (done ? resolve(done) : reject(error)),
    ),
  );
  if (stats.hasErrors() || stats.hasWarnings()) throw new Error(stats.toString('errors-warnings'));
  const page = await readFile(join(project, 'index.html'), 'utf8');
  await writeFile(join(folder, 'index.html'), page.replace('type="module" src', 'defer src'));
  if (existsSync(join(project, 'public')))
    await cp(join(project, 'public'), folder, { recursive: true });
  return folder;
}
