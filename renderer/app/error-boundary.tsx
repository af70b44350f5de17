import { Component, type ErrorInfo, type ReactNode } from 'react';
import type { App } from '../state/app.ts';
import { CrashScreen } from './crash-screen.tsx';

interface Props {
  readonly app: App;
  readonly children: ReactNode;
}

/**
 * Catches what goes wrong while drawing the window. The open projects live outside React and are not touched: they can
 * be downloaded from here, and all that was kept is offered again at the next start.
 */
export class ErrorBoundary extends Component<Props, { readonly error: Error | undefined }> {
  override state: { readonly error: Error | undefined } = { error: undefined };

  static getDerivedStateFromError(error: unknown): { readonly error: Error } {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }
  override componentDidCatch(error: Error, info: ErrorInfo): void {
    // oxlint-disable-next-line no-console -- the one place where a fault of the window itself can be told
    console.error(error, info.componentStack);
  }
  override render(): ReactNode {
    const { error } = this.state;
    if (!error) return this.props.children;
    return <CrashScreen app={this.props.app} error={error} onRetry={() => this.setState({ error: undefined })} />;
  }
}
