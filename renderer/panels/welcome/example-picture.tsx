/** The rails of an example, painted from its notation when the program was made. */
export function ExamplePicture({ name }: { readonly name: string }) {
  return (
    <span className="example-picture">
      <img src={`./examples/${encodeURIComponent(name)}.svg`} alt="" loading="lazy" />
    </span>
  );
}
