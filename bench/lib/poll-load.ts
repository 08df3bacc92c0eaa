/**
 * Sends ballots over so many connections that are kept open, each with one request at a time, from a process of
 * its own. For so many seconds: tells how many were answered 200, how many not, and how long each took. For none: as many as each
 * message says.
 */
import { connect, type Socket } from 'node:net';
import { newBallot } from './poll-ballots.ts';

const [port, connections, seconds] = process.argv.slice(2).map(Number) as [number, number, number];
const head =
  'POST /polls/gio HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nContent-Length: ';
const times: number[] = [];
let refused = 0;
let counting = false;

function send(socket: Socket): Promise<boolean> {
  const body = JSON.stringify(newBallot());
  return new Promise((resolve, reject) => {
    let text = '';
    const hear = (part: Buffer): void => {
      text += part.toString('latin1');
      const split = text.indexOf('\r\n\r\n');
      if (split < 0) return;
      const length = Number(/content-length: (\d+)/i.exec(text)?.[1] ?? 0);
      if (text.length < split + 4 + length) return;
      socket.off('data', hear);
      socket.off('close', reject);
      resolve(text.startsWith('HTTP/1.1 200'));
    };
    socket.on('data', hear);
    socket.once('close', reject);
    socket.write(`${head}${Buffer.byteLength(body)}\r\n\r\n${body}`);
  });
}

async function open(): Promise<Socket> {
  const socket = connect(port, '127.0.0.1');
  await new Promise((resolve) => socket.once('connect', resolve));
  socket.setNoDelay(true);
  return socket;
}

/** Sends from all connections until there is nothing more to send. */
async function sendAll(sockets: readonly Socket[], more: () => boolean): Promise<void> {
  const one = async (socket: Socket): Promise<void> => {
    while (more()) {
      const start = performance.now();
      const good = await send(socket);
      if (!counting) continue;
      if (good) times.push(performance.now() - start);
      else refused++;
    }
  };
  await Promise.all(sockets.map(one));
}

const sockets = await Promise.all(Array.from({ length: connections }, open));
if (seconds) {
  const end = Date.now() + (seconds + 1) * 1000;
  // The first second warms both sides up.
  setTimeout(() => (counting = true), 1000);
  await sendAll(sockets, () => Date.now() < end);
  times.sort((a, b) => a - b);
  const at = (share: number): number => times[Math.floor(times.length * share)] ?? 0;
  process.send?.({ rate: times.length / seconds, refused, p50: at(0.5), p99: at(0.99) });
  process.disconnect();
} else {
  process.on('message', (count: number) => {
    let left = count;
    void sendAll(sockets, () => left-- > 0).then(() => process.send?.({}));
  });
  process.send?.({});
}
process.once('disconnect', () => sockets.forEach((socket) => socket.destroy()));
