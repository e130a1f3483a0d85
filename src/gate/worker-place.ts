import type {SweptPlace} from './swept-place.ts';

const pathOf = (worker: ServiceWorker | null): string | undefined =>
  worker ? new URL(worker.scriptURL).pathname : undefined;

const scriptOf = ({active, waiting, installing}: ServiceWorkerRegistration): string | undefined =>
  pathOf(active ?? waiting ?? installing);

/** Service workers of this origin, by the path of their script. One that serves this page does so until the page is left. */
export const workerPlace = (container: ServiceWorkerContainer): SweptPlace => ({
  names: async () => [...new Set((await container.getRegistrations()).flatMap((one) => scriptOf(one) ?? []))],
  async remove(name) {
    const registrations = await container.getRegistrations();
    await Promise.all(registrations.filter((one) => scriptOf(one) === name).map((one) => one.unregister()));
    return pathOf(container.controller) === name ? 'in-use' : undefined;
  },
});
