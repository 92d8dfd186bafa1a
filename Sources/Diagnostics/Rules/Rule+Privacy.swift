extension Rule {
  /// Broken by photographs of patients without a consent, or where the consent doesn't reach.
  public static let consent = Rule(
    "consent", .privacy,
    title: "A photograph of a patient is shown only where, and as long as, the patient agreed in writing.",
    reason: """
      Whoever gave a photograph to the clinic did so for a purpose. Shown elsewhere, or after the consent has ended, it \
      tells strangers about a person's body.
      """,
    bad: "results: [{ before: old.jpg, after: new.jpg }]",
    good: """
      results:
        - before: { file: before.jpg, alt: Left cheek with raised scars }
          after: { file: after.jpg, alt: The same cheek with flatter scars }
          treatment: Microneedling of the cheeks
          sessions: 4
          consent: { id: C-2026-014, day: 2026-03-02, ends: 2028-03-02, scope: [website] }
      """)
}
