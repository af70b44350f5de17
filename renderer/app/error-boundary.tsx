import { Component, type ErrorInfo, type ReactNode } from 'react';
import type { HostResult, HostValue } from '../../shared/host/index.ts';
import type { App } from '../state/program/index.ts';
import { FaultPoint } from './fault-point.tsx';

/** What is known of a fault: the error, and the report about it once the host has answered. */
export interface Caught {
  readonly error: Error;
  readonly report: HostResult<HostValue<'report.write'>> | undefined;
}

interface Props {
  readonly app: App;
  /** What is drawn inside: `window`, or the name of a panel. */
  readonly place: string;
  readonly children: ReactNode;
  readonly fallback: (caught: Caught, retry: () => void) => ReactNode;
}

interface State {
  readonly caught: Caught | undefined;
}

/**
 * Catches what goes wrong while drawing its children and has the host write a report. The open projects live outside
 * React and are not touched: what was drawn can be drawn again.
 */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { caught: undefined };

  static getDerivedStateFromError(error: unknown): State {
    return { caught: { error: error instanceof Error ? error : new Error(String(error)), report: undefined } };
  }
  override componentDidCatch(thrown: unknown, info: ErrorInfo): void {
    const { app, place } = this.props;
    const error = thrown instanceof Error ? thrown : new Error(String(thrown));
    // oxlint-disable-next-line no-console -- the one place where a fault of the window itself can be told
    console.error(error, info.componentStack);
    const fault = { error, place, within: info.componentStack ?? '', agent: navigator.userAgent };
    void app.reportFault(fault).then((report) => {
      this.setState(({ caught }) => ({ caught: caught && { ...caught, report } }));
    });
  }
  override render(): ReactNode {
    const { caught } = this.state;
    if (caught) return this.props.fallback(caught, () => this.setState({ caught: undefined }));
    return (
      <>
        <FaultPoint place={this.props.place} />
        {this.props.children}
      </>
    );
  }
}
