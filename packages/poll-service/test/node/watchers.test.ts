/** Screens that follow a result, and a database that is slow. */
import { describe, expect, it } from '@e-bulletin/tools/testing';
import { EventEmitter } from 'node:events';
import { mock } from 'node:test';
import type { FastifyReply } from 'fastify';
import type { PollResult } from '@e-bulletin/issue/poll.js';
import { Watchers } from '../../src/http/watchers.js';
import { Metrics } from '../../src/metrics.js';
import type { PollService } from '../../src/service.js';

describe('a screen', () => {
  it('hears a beat every fifteen seconds, whether or not anybody answers', async () => {
    mock.timers.enable({ apis: ['setInterval'] });
    try {
      const watchers = new Watchers({ metrics: new Metrics() } as PollService);
      const heard: string[] = [];
      const raw = Object.assign(new EventEmitter(), {
        writeHead: () => undefined,
        write: (text: string) => heard.push(text) > 0,
        end: () => undefined,
      });
      const reply = { raw, getHeaders: () => ({}), hijack: () => undefined };
      const read = (): Promise<PollResult> => Promise.resolve({} as PollResult);
      await watchers.add('a', reply as unknown as FastifyReply, read);
      expect(heard).to.deep.equal(['retry: 5000\n\nevent: result\ndata: {}\n\n']);
      mock.timers.tick(14_999);
      expect(heard).to.have.length(1);
      mock.timers.tick(1);
      expect(heard.at(-1)).to.equal('event: beat\ndata:\n\n');
      mock.timers.tick(30_000);
      expect(heard.filter((text) => text.startsWith('event: beat'))).to.have.length(3);
      watchers.stop();
    } finally {
      mock.timers.reset();
    }
  });

  it('does not ask a database again that has not answered yet', async () => {
    mock.timers.enable({ apis: ['setInterval'] });
    try {
      const watchers = new Watchers({ metrics: new Metrics() } as PollService);
      const raw = Object.assign(new EventEmitter(), {
        writeHead: () => undefined,
        write: () => true,
        end: () => undefined,
      });
      const reply = { raw, getHeaders: () => ({}), hijack: () => undefined };
      const answers: ((result: PollResult) => void)[] = [];
      let asked = 0;
      const read = (): Promise<PollResult> => {
        // The first count goes with the greeting.
        if (asked++ === 0) return Promise.resolve({} as PollResult);
        return new Promise((resolve) => answers.push(resolve));
      };
      await watchers.add('a', reply as unknown as FastifyReply, read);
      mock.timers.tick(1000);
      mock.timers.tick(3000);
      expect(answers).to.have.length(1);
      answers[0]!({} as PollResult);
      await new Promise(setImmediate);
      mock.timers.tick(1000);
      expect(answers).to.have.length(2);
      watchers.stop();
    } finally {
      mock.timers.reset();
    }
  });
});
