extension LayWords {
  /// Polish.
  static let polish = """
    cena, ceny, koszt, koszty, kosztuje, cennik, opłata
    ubezpieczenie, refundacja
    ból, boli, bolesny, bóle
    skutek uboczny, skutki uboczne, działanie niepożądane, działania niepożądane, powikłanie, powikłania
    ryzyko, niebezpieczeństwo, niebezpieczny, bezpieczeństwo
    nagły wypadek, pogotowie, pilne
    lekarz, lekarka, doktor
    wizyta, wizyty, termin, rezerwacja, konsultacja
    operacja, operacje
    zastrzyk, zastrzyki, iniekcja, iniekcje
    znieczulenie, narkoza
    szwy, szew, szycie
    gojenie, rekonwalescencja, powrót do zdrowia
    blizna, blizny
    siniak, siniaki, krwiak, krwiaki
    obrzęk, opuchlizna, spuchnięte
    krwawienie, krwotok, krwawi
    zaczerwienienie, rumień
    swędzenie, swędzi, świąd
    pokrzywka, bąble
    wyprysk, egzema
    pryszcz, pryszcze, trądzik
    zmarszczka, zmarszczki
    pieprzyk, pieprzyki, znamię, znamiona
    brodawka, brodawki, kurzajka, kurzajki
    opryszczka, herpes
    przebarwienie, przebarwienia
    rozstęp, rozstępy
    krem z filtrem, ochrona przeciwsłoneczna, filtr
    zakażenie, infekcja
    gorączka, temperatura
    lek, leki, lekarstwo, lekarstwa, tabletka, tabletki
    rozrzedzenie krwi, przeciwzakrzepowe
    antykoncepcja, tabletki antykoncepcyjne
    ciąża, w ciąży, ciężarna
    karmienie piersią, laktacja
    alergia, alergie, uczulenie
    nadciśnienie, wysokie ciśnienie
    cukrzyca, cukier
    nudności, mdłości, wymioty
    zawroty głowy, zawroty
    duszność, brak tchu
    zmęczenie, zmęczony
    rak, nowotwór, guz
    wypadanie włosów, łysienie
    botoks, toksyna botulinowa
    wypełniacz, kwas hialuronowy
    """
}
