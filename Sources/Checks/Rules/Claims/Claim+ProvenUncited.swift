import Diagnostics

extension Claim {
  /// A text names the study that has proven something.
  static let provenUncited = Claim(
    Rule(
      "claim-proven-uncited", .claims, title: "A text names the study that has proven something",
      reason: "\"Clinically proven\" means nothing without the study.",
      bad: "Clinically proven to rebuild collagen.",
      good: "In a study of 60 people, scars were milder after six months.[^1]"),
    .warning, message: "this says that something is proven, and names no source",
    hint: "name the study with [^id], or leave it out",
    excuses: [.source, .advice],
    phrases: [
      "dermatologists|doctors|scientists|experts|researchers|dentists|surgeons|studies|trials …4 have|has [all|long|now] confirmed|proven|shown|proved|agreed|established",
      "tried-and-tested|tried-and-true|proven-track-record|scientifically-sound|clinically-validated|research-led|science-based|evidence-led",
      "science|research|medicine says|agrees|knows|tells-us",
      "according to experts|research|studies|science|doctors|leading",
      "doctors|dermatologists|surgeons|experts|dentists|nurses|scientists swear-by|love|trust|rave|choose|prescribe",
      "known|shown|proven|demonstrated|found to [dramatically|significantly|clinically] reduce|improve|boost|increase|rebuild|regrow|reverse|stimulate|restore|double",
      "years|decades of research|science|studies … prove|proves|show|behind|support|back|confirm",
      "clinically|scientifically|medically|dermatologically|laboratory|doctor|lab proven|tested|shown|validated|demonstrated|verified|confirmed|approved|backed",
      "studies|research|trials|science|scientists|experts|doctors|dermatologists|dentists|surgeons|physicians|data|evidence|specialists|researchers|ophthalmologists|psychiatrists|clinicians [have|has|now|all|already|clearly|around|across|worldwide|everywhere] [clearly] prove|proves|proven|show|shows|showed|shown|confirm|confirms|confirmed|agree-that|agrees-that|all-agree|demonstrate|demonstrates|demonstrated|recommend|recommends|settled|leave-no-doubt",
      "proven|proved [to|by|results|effective|technology|method|treatment|formula|track-record|science|in]",
      "backed|supported|confirmed|endorsed|grounded by|in [the|hard|solid|decades-of|years-of|numerous|countless|leading] [of] science|research|studies|evidence|doctors|experts|trials|dermatologists|scientists",
      "evidence-based|science-backed|research-backed|doctor-recommended|dermatologist-recommended|dentist-recommended|nobel-prize|expert-approved",
      "it [is|has-been] well-known|a-fact|a-proven-fact|a-scientific-fact|undisputed|established|common-knowledge|long-established|undeniable",
      "harvard|oxford|stanford|nasa|cambridge|university|universities … shown|proved|proven|settled|found|confirmed|developed|proves|shows|discovered",
      "science|research|medicine|evidence [is|has] … clear|settled|overwhelming|spoken|unanimous|undeniable|no-doubt|beyond-doubt",
      "ask any doctor|dermatologist|dentist|surgeon|ophthalmologist|physio|expert|psychiatrist",
      "countless|numerous|hundreds-of|dozens-of studies|trials|papers|research|experts",
    ],
    otherSenses: [
      "not|n't|never|no|yet|hardly|little [been|yet] [clinically] proven|evidence|shown",
      "no|few|small|more|further studies|research|evidence|trials",
      "clinically tested positive",
      "studies are|differ|disagree|compare",
      "research nurse|team",
      "ask your|us|the|a",
      "proven allergy|infection",
      "show that it-is-not",
    ])
}
