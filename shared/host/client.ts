import type { HostHandlers, HostValue } from './contract.ts';
import type { HostEvent } from './events.ts';
import { HOST_METHOD_NAMES, type HostMethodName } from './method-names.ts';
import { HOST_ERROR_CODES, type HostResult, refused } from './result.ts';

/** `connecting` until the first answer, `ready` while events flow, `lost` while the host cannot be reached. */
export type TransportState = 'connecting' | 'ready' | 'lost';

/** Tells a listener to stop listening. */
export type Unsubscribe = () => void;

/** The wire to a host. `invoke` yields whatever came back, or rejects where nothing did. */
export interface Transport {
  invoke(name: HostMethodName, payload: unknown): Promise<unknown>;
  subscribe(listener: (event: HostEvent) => void): Unsubscribe;
  /** The state now. */
  state(): TransportState;
  onState(listener: (state: TransportState) => void): Unsubscribe;
}

/** The host as the interface knows it: a function a method, and the events. No call ever rejects. */
export interface HostClient {
  readonly call: HostHandlers;
  readonly transport: Transport;
}

function isHostResult(answer: unknown): answer is HostResult<unknown> {
  if (typeof answer !== 'object' || answer === null || !('ok' in answer)) return false;
  if (answer.ok === true) return 'value' in answer;
  if (!('error' in answer) || typeof answer.error !== 'object' || answer.error === null) return false;
  return 'code' in answer.error && (HOST_ERROR_CODES as readonly unknown[]).includes(answer.error.code);
}

const UNREACHABLE = refused('unreachable', {
  en: 'Railwright does not answer. Your work up to the last kept edit is safe; start the program again.',
  de: 'Railwright antwortet nicht. Ihre Arbeit ist bis zur letzten gesicherten Änderung erhalten; starten Sie das Programm neu.',
});

/** A typed client over a transport. A rejected or malformed answer becomes the error `unreachable`. */
export function createHostClient(transport: Transport): HostClient {
  async function invoke<M extends HostMethodName>(name: M, args: unknown): Promise<HostResult<HostValue<M>>> {
    try {
      const answer = await transport.invoke(name, args);
      return isHostResult(answer) ? (answer as HostResult<HostValue<M>>) : UNREACHABLE;
    } catch {
      return UNREACHABLE;
    }
  }
  const call = Object.fromEntries(
    HOST_METHOD_NAMES.map((name) => [name, (args: unknown) => invoke(name, args)]),
  ) as unknown as HostHandlers;
  return { call, transport };
}
