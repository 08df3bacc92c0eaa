/**
 * Calls the embed doctor, a chunk of its own (src/doctor/). Policies are listened to from this moment on: what they refuse is
 * told once, and the doctor itself comes later, or is refused as well.
 */
export interface DoctorModule {
  examine(patient: { readonly version: string; readonly heard: readonly Event[] }): void;
}

/** By the address of the page, or on the tag. */
const asked = (place: Element): boolean =>
  /[?&]e-bulletin-debug\b/.test(location.search) || place.matches('[debug],[data-debug]');

export function examiner(version: string, bring: () => Promise<unknown>): (place: Element) => void {
  let heard: Event[] | undefined;
  return (place) => {
    if (heard || !asked(place)) return;
    const all: Event[] = (heard = []);
    const hear = (event: Event): void => void all.push(event);
    document.addEventListener('securitypolicyviolation', hear);
    document.addEventListener('e-issue-error', hear);
    bring().then(
      (doctor) => (doctor as DoctorModule).examine({ version, heard: all }),
      (error) =>
        document.body.append(
          `${String(error)} (CSP: ${all.map((one) => (one as SecurityPolicyViolationEvent).effectiveDirective)})`,
        ),
    );
  };
}
