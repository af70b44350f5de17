/** The mark of the program: three blocks on a rail. */
export function Logo({ size = 20 }: { readonly size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 20 20" aria-hidden="true" className="logo">
      <rect x="0.5" y="8" width="19" height="4" rx="0.6" className="logo-rail" />
      <rect x="2.5" y="2" width="4" height="16" rx="0.8" className="logo-block" />
      <rect x="8" y="2" width="4" height="16" rx="0.8" className="logo-block logo-block-middle" />
      <rect x="13.5" y="2" width="4" height="16" rx="0.8" className="logo-block" />
    </svg>
  );
}
