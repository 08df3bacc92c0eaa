// Safari's engine on a Debian machine: WebKitGTK's MiniBrowser, driven by W3C WebDriver on a screen of its own. A client library
// would bring drivers for browsers that we drive otherwise; what we ask of WebDriver is a handful of commands.
// Wants `apt-get install webkit2gtk-driver xvfb gstreamer1.0-plugins-good gstreamer1.0-libav`.
import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from './free-port.mjs';

/** Milliseconds for what is waited for (a command may take twice as many), and between two looks at it. */
const PATIENCE = 20_000;
const PAUSE = 50;

export class WebKit {
  #screen;
  #driver;
  #address;
  #session;

  /** Starts screen and driver; windows come with `open`. @throws Error that says what to install */
  static async start() {
    const webkit = new WebKit();
    // Without a window manager the window under the pointer has the focus, and the pointer is in the middle of the screen.
    const screen = spawn('Xvfb', ['-displayfd', '1', '-screen', '0', '900x800x24'], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    webkit.#screen = screen;
    const display = await new Promise((resolve, reject) => {
      screen.once('error', () => reject(new Error(MISSING)));
      screen.stdout.once('data', (line) => resolve(String(line).trim()));
    });
    const port = await freePort();
    webkit.#address = `http://127.0.0.1:${port}`;
    webkit.#driver = spawn('WebKitWebDriver', [`--port=${port}`], {
      stdio: 'ignore',
      env: {
        ...process.env,
        DISPLAY: `:${display}`,
        // As on phones, where a page is always put together of layers: without it a leaf is drawn with both its sides.
        WEBKIT_FORCE_COMPOSITING_MODE: '1',
        LIBGL_ALWAYS_SOFTWARE: '1',
        // A container has no sandbox to give, and root none to take.
        WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
      },
    });
    let failure;
    webkit.#driver.once('error', () => (failure = new Error(MISSING)));
    for (const end = Date.now() + PATIENCE; ; await sleep(PAUSE)) {
      if (failure) break;
      if (await webkit.#call('GET', '/status').catch(() => false)) return webkit;
      if (Date.now() > end) failure = new Error('WebKitWebDriver does not answer.');
    }
    await webkit.stop();
    throw failure;
  }

  /** Opens `url` in a new window; the one before ends with all that hangs in it. */
  async open(url) {
    await this.close();
    const { sessionId } = await this.#call('POST', '/session', {
      capabilities: {
        alwaysMatch: {
          browserName: 'MiniBrowser',
          'webkitgtk:browserOptions': {
            binary: miniBrowser(),
            args: ['--automation', '--autoplay-policy=allow'],
          },
        },
      },
    });
    this.#session = `/session/${sessionId}`;
    await this.resize(800, 600);
    await this.#call('POST', `${this.#session}/url`, { url });
  }

  /** Makes the page `width` x `height` CSS pixels. */
  async resize(width, height) {
    // Some frame of the window is not the page's; a window manager that would tell how much there is not.
    for (let tries = 0; tries < 20; tries += 1) {
      const [wide, high] = await this.run(() => [innerWidth, innerHeight]);
      if (wide === width && high === height) return;
      const window = await this.#call('GET', `${this.#session}/window/rect`);
      await this.#call('POST', `${this.#session}/window/rect`, {
        width: window.width + width - wide,
        height: window.height + height - high,
      });
      await sleep(PAUSE);
    }
  }

  /** What `script` returns in the page. It sees nothing but its arguments, which travel as JSON. */
  run(script, ...args) {
    const source = `return (${script})(...arguments)`;
    return this.#call('POST', `${this.#session}/execute/sync`, { script: source, args });
  }

  /** Waits for an address that `wanted` fits, and returns it. @throws Error with the address after 20 s */
  async address(wanted) {
    for (const end = Date.now() + PATIENCE; ; await sleep(PAUSE)) {
      const address = await this.#call('GET', `${this.#session}/url`);
      if (wanted.test(address)) return address;
      if (Date.now() > end) throw new Error(`WebKit stays at ${address}`);
    }
  }

  /** Closes the window. */
  async close() {
    if (this.#session) await this.#call('DELETE', this.#session).catch(() => undefined);
    this.#session = undefined;
  }

  async stop() {
    await this.close();
    this.#driver?.kill();
    this.#screen?.kill();
  }

  async #call(method, path, body) {
    const response = await fetch(this.#address + path, {
      method,
      headers: { 'content-type': 'application/json' },
      body: body && JSON.stringify(body),
      signal: AbortSignal.timeout(2 * PATIENCE),
    });
    const { value } = await response.json();
    if (value?.error) throw new Error(`${value.error}: ${value.message}`);
    return value;
  }
}

const MISSING =
  'Không có WebKitGTK · WebKitGTK is not here: apt-get install webkit2gtk-driver xvfb gstreamer1.0-plugins-good gstreamer1.0-libav';

/** Debian puts it into a folder that is named after the machine's processor. */
function miniBrowser() {
  for (const machine of readdirSync('/usr/lib')) {
    const found = join('/usr/lib', machine, 'webkit2gtk-4.1', 'MiniBrowser');
    if (existsSync(found)) return found;
  }
  throw new Error(MISSING);
}
