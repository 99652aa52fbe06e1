"""Extract: a report's claims and incidents, with the rule behind each."""
