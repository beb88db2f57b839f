"""The pure core of BPA-klokka: a plan in, an assessment and its papers out. No clock, no network, no screen."""
