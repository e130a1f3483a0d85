import type {remote} from 'webdriverio';
import {openBlankHost} from './blank-host.ts';
import {loopbackNames} from './loopback-names.ts';
import {navigate} from './navigate.ts';

export type Session = Awaited<ReturnType<typeof remote>>;

/** A session in which nobody has been, or that has forgotten who was, with one window open. */
export interface Taken {
  readonly session: Session;
  /** Ends the visit. */
  leave(): Promise<void>;
}

/** How many visitors one session gets: what is stored goes by port, and in time a port comes again. */
const visitors = 12;

const closeAllBut = async (session: Session, handle: string): Promise<void> => {
  for (const other of await session.getWindowHandles()) {
    if (other === handle) continue;
    await session.switchToWindow(other);
    await session.closeWindow();
  }
  await session.switchToWindow(handle);
};

/** Makes the session forget: new window, and no cookies. WebDriver deletes those of the host that is shown, and no others. */
const forget = async (session: Session, port: number): Promise<void> => {
  await closeAllBut(session, (await session.createWindow('window')).handle);
  for (const host of ['localhost', '127.0.0.1']) {
    await navigate(session, `http://${host}:${port}/`);
    await session.deleteAllCookies();
  }
};

/** Whether the visitor ends where cookies may be any parent domain's. */
const isAtName = async (session: Session): Promise<boolean> => {
  const {hostname} = new URL(await session.getUrl());
  return loopbackNames.some((name) => name === hostname);
};

/** Sessions of visitors, one after another. */
export interface Sessions {
  take(): Promise<Taken>;
  close(): Promise<void>;
}

/** Gives each visitor the session of the one before, which costs a third of a new one; `open` opens one. */
export const reuseSessions = async (open: () => Promise<Session>): Promise<Sessions> => {
  const blank = await openBlankHost();
  let idle: Session | undefined;
  let left = 0;

  const leave = async (session: Session): Promise<void> => {
    left -= 1;
    try {
      if (left > 0 && !(await isAtName(session))) {
        await forget(session, blank.port);
        idle = session;
        return;
      }
    } catch {
      // A window that does not answer is no place for another visitor.
    }
    await session.deleteSession();
  };
  return {
    async take() {
      if (!idle) left = visitors;
      const session = idle ?? (await open());
      idle = undefined;
      return {session, leave: () => leave(session)};
    },
    async close() {
      await idle?.deleteSession();
      await blank.stop();
    },
  };
};
