import type {CaseSettings} from '../../../../src/service/cases/settings.ts';
import {type RunningService, runningService} from '../../running-service.ts';
import {type RegisterClient, signIn, type SignInOptions} from '../signed-in.ts';

/** A service with a clock that the test sets. */
export interface CaseService extends RunningService {
  /** Sets the day, at ten o'clock, and signs someone in: sessions of earlier days are over. */
  on(day: string, who?: SignInOptions): Promise<RegisterClient>;
  /** Sends a rights request, or a complaint, as a program does. Resolves with its reference. */
  send(kind: 'requests' | 'complaints', answers: object): Promise<string>;
}

/** Starts the service with the database at `database`. */
export async function caseService(database: string, cases: CaseSettings = {}): Promise<CaseService> {
  let time = 0;
  const start = Date.now();
  const now = (): number => time + (Date.now() - start);
  const config = {organisation: {name: 'Example Trust', email: 'privacy@example.org'}};
  const service = await runningService({database, now, config, cases});
  return {
    ...service,
    on(day, who = {}) {
      time = Date.parse(`${day}T10:00:00Z`);
      return signIn({url: service.url, database}, {name: `Alex ${day}`, ...who});
    },
    async send(kind, answers) {
      const response = await service.post(`/${kind}`, answers);
      return ((await response.json()) as {readonly reference: string}).reference;
    },
  };
}
