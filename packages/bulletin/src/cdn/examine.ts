/**
 * Calls the embed doctor, a chunk of its own (src/doctor/). Policies are listened to from this moment on: what they refuse is
 * told once, and the doctor itself comes later, or is refused as well.
 */
export interface DoctorModule {
  examine(patient: { readonly version: string; readonly heard: readonly Event[] }): void;
}

export function examiner(version: string, bring: () => Promise<unknown>): () => void {
  let heard: Event[] | undefined;
  return () => {
    if (heard) return;
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
