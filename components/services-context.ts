import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Services } from '../lib/services/services.ts';

/** What a page can do, handed down by its entrypoint. */
export const ServicesContext = createContext<Services | undefined>(undefined);

export function useServices(): Services {
  const services = useContext(ServicesContext);
  if (!services) throw new Error('a page was drawn without its services');
  return services;
}
