extension LayWords {
  /// French.
  static let french = """
    prix, tarif, tarifs, coût, coûts, coûte, honoraires
    remboursement, mutuelle, assurance
    douleur, douleurs, douloureux
    effet secondaire, effets secondaires, effet indésirable, effets indésirables, complication, complications
    risque, risques, danger, dangereux, sécurité
    urgence, urgences, urgent
    médecin, docteur
    rendez vous, rendez-vous, rdv, consultation
    opération, chirurgie, intervention
    piqûre, piqûres, injection, injections
    anesthésie, endormir, engourdir
    suture, sutures, points de suture
    guérison, récupération, convalescence
    soins après, suites, après le traitement
    cicatrice, cicatrices
    bleu, bleus, ecchymose, ecchymoses, hématome, hématomes
    gonflement, gonflé, œdème
    saignement, saigner, hémorragie
    rougeur, rougeurs, rouge, érythème
    démangeaison, démangeaisons, prurit
    urticaire, papules
    eczéma, dermatite
    bouton, boutons, acné
    ride, rides, ridules
    grain de beauté, grains de beauté, nævus
    verrue, verrues
    bouton de fièvre, herpès labial, herpès
    tache, taches, hyperpigmentation
    vergeture, vergetures
    crème solaire, protection solaire, écran solaire
    infection, infecté
    fièvre, température
    médicament, médicaments, comprimé, comprimés
    anticoagulant, anticoagulants, fluidifiant
    contraception, pilule
    grossesse, enceinte
    allaitement, allaiter
    allergie, allergies, allergique
    tension élevée, hypertension
    diabète, diabétique, sucre
    nausée, nausées, vomissement, vomissements
    vertige, vertiges, étourdissement
    essoufflement, mal à respirer, dyspnée
    fatigue, fatigué
    cancer, tumeur
    chute de cheveux, perte de cheveux, alopécie
    botox, toxine botulique
    comblement, acide hyaluronique
    """
}
