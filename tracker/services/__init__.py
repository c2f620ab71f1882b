"""Services on the network, and nothing else that is: what they say becomes incoming facts."""
