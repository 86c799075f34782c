"""What people decided: which claims to show them, what they said, how far reviewers agree, and what follows."""
