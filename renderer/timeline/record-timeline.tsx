export function RecordTimeline(_of: { readonly code: string }) {
  return null;
}
