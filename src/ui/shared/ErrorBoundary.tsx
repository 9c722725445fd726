import { Component, type ReactNode } from "react";

interface Props {
  /** What to show instead. A node, since the texts themselves may be what broke. */
  readonly instead: ReactNode;
  readonly children: ReactNode;
  /** Another value is another chance: new data may be shown where the old could not. */
  readonly chance?: unknown;
}

/** Our own mistakes end here, in a sentence; the details go to the console. */
export class ErrorBoundary extends Component<Props, { broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  override componentDidUpdate(before: Props) {
    if (this.state.broken && before.chance !== this.props.chance) this.setState({ broken: false });
  }

  override componentDidCatch(error: unknown) {
    console.error(error);
  }

  override render() {
    return this.state.broken ? this.props.instead : this.props.children;
  }
}
