export function TimelineRoom(_place: { readonly about?: readonly string[] }) {
  return null;
}
